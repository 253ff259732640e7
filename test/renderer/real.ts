// The page of the real memory: the window as it ships, its desk put there by the test.
await import('../../renderer/index.tsx' as string)

export {}
