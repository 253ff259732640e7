// The wall window as it ships, its desk put there by the test.
await import('../../renderer/wall.tsx' as string)

export {}
