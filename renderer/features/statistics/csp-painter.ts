import SVGPainter from 'zrender/lib/svg/Painter'

interface Node {
  attrs: Record<string, string | number | boolean | undefined>
  children?: Node[]
}

/**
 * ECharts' SVG painter under a content security policy without inline styles: fonts become attributes of the text, and
 * the place of the drawing is said by the style sheet of the chart.
 */
export class CspPainter extends SVGPainter {
  override renderToVNode(
    ...how: Parameters<SVGPainter['renderToVNode']>
  ): ReturnType<SVGPainter['renderToVNode']> {
    const root = super.renderToVNode(...how)
    for (const child of root.children ?? []) withoutStyle(child as Node)
    // `refresh` writes a style here afterwards; a hidden member takes it and is never put on the element.
    Object.defineProperty(root.attrs, 'style', { value: undefined, writable: true, enumerable: false })
    return root
  }
}

function withoutStyle(node: Node): void {
  const { style } = node.attrs
  if (typeof style === 'string') {
    delete node.attrs.style
    for (const declaration of style.split(';')) {
      const [name = '', value = ''] = declaration.split(':').map((part) => part.trim())
      if (name === 'font') Object.assign(node.attrs, fontOf(value))
      else if (name.startsWith('font-')) node.attrs[name] = value
    }
  }
  for (const child of node.children ?? []) withoutStyle(child)
}

/** `bold 12px sans-serif` as the attributes SVG knows. */
function fontOf(font: string): Record<string, string> {
  const parts = /^(?:(?:normal|italic)\s+)?(?:(normal|bold|\d{3})\s+)?([\d.]+px)\s+(.+)$/.exec(font)
  if (parts === null) return {}
  return {
    'font-weight': parts[1] ?? 'normal',
    'font-size': parts[2] ?? '12px',
    'font-family': parts[3] ?? '',
  }
}
