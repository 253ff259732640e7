export const text = {
  automatic: '自动',
  waiting: (age: string) => `待发送 ${age}`,
}
