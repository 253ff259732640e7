// Who may import whom (docs/ARCHITECTURE.md). One table; checked by `npm run check`.
const allow = (from, to) => ({
  name: `${from.replace(/\W+/g, '-')}-imports`,
  severity: 'error',
  from: { path: `^${from}`, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: [`^${from}`, ...to.map((path) => `^${path}`)] },
})
const npm = (name) => `node_modules/${name}(/|$)`
const node =
  '(node:)?(assert|buffer|child_process|crypto|dgram|events|fs|http|https|module|net|os|path|perf_hooks|readline|stream|timers|url|util|worker_threads)(/|$)'

module.exports = {
  forbidden: [
    allow('domain/', [npm('zod')]),
    allow('protocol/', ['domain/', npm('zod')]),
    allow('engine/', [
      'domain/',
      'protocol/',
      // Tables a district edits.
      'resources/calendar/',
      npm('(@types/)?better-sqlite3'),
      npm('pinyin-pro'),
      npm('zod'),
      node,
    ]),
    allow('preload/', ['protocol/', npm('electron')]),
    allow('renderer/', [
      'domain/',
      'protocol/',
      // Tables a district edits, as text.
      'resources/calendar/',
      ...[
        'react',
        'react-dom',
        '@types/react',
        '@types/react-dom',
        'mediasoup-client',
        'antd',
        'pinyin-pro',
        'uuid',
        'zod',
        '@tanstack/react-virtual',
        'echarts',
        'zrender',
      ].map(npm),
    ]),
    allow('main/session/', [
      'domain/',
      'protocol/',
      'engine/',
      npm('socket.io-client'),
      npm('zod'),
      npm('uuid'),
      node,
    ]),
    {
      ...allow('main/', [
        'domain/',
        'protocol/',
        'engine/',
        npm('electron'),
        npm('zod'),
        npm('uuid'),
        npm('socket.io-client'),
        ...[
          'hash-wasm',
          'exceljs',
          'docx',
          'papaparse',
          '@types/papaparse',
          'chinese-days',
          'ics',
          'jszip',
          'saxes',
        ].map(npm),
        node,
      ]),
      from: { path: '^main/', pathNot: ['\\.test\\.ts$', '^main/centre\\.ts$'] },
    },
    // The embedded centre is the server's centre role, started by the desk in a process of its own.
    allow('main/centre.ts', ['domain/', 'protocol/', 'engine/', 'server/', npm('zod'), node]),
    allow('server/', [
      'domain/',
      'protocol/',
      'engine/',
      ...['socket.io', 'mediasoup', '(@types/)?better-sqlite3', 'zod', 'uuid', 'hash-wasm'].map(npm),
      node,
    ]),
    {
      name: 'features-stay-apart',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'only-media-knows-mediasoup',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/media/' },
      to: { path: npm('mediasoup') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.css|\\.module\\.css|\\?)' },
    // TypeScript 7 has no JavaScript interface yet; swc reads the imports.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
