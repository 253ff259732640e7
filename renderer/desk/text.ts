export const text = {
  automatic: '自动',
  somebody: '姓名或拼音，通讯录里没有的直接写',
  otherPerson: '换人',
  personHint: '姓名、拼音或首字母',
  foundPeople: '找到的人',
  sign: {
    signer: '签字人',
    pick: '选择签字人',
    own: '本人口令',
    who: '请先选择签字人',
    secret: '请输入本人口令',
    busy: '正在签字……',
    hint: '用本人口令签字，不改变本席位登录的人',
    giveUp: '放弃',
  },
  waiting: (age: string) => `待发送 ${age}`,
}
