/** 大屏窗口的用语。 */
export const text = {
  demo: '演示',
  drill: '演练',
  empty: '未接，指定窗号与源号',
  switching: (name: string) => `正在接入 ${name}`,
  unknown: (feed: string) => `未登记的源 ${feed}`,
  notEnrolled: '这块屏还没有启用，请在席位上完成首次启动',
}
