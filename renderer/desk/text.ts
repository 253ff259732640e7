export const text = {
  waiting: (age: string) => `待发送 ${age}`,
}
