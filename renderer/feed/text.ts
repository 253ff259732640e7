/** 画面的状态用语。 */
export const text = {
  live: '实时',
  delayed: (ms: number) => `延迟 ${(ms / 1000).toFixed(ms < 950 ? 1 : 0)} 秒`,
  opening: '正在接入',
  openingFor: (howLong: string) => `正在接入，已等 ${howLong}`,
  stalledAt: (clock: string, howLong: string) => `画面停在 ${clock}，${howLong}前`,
  failed: '未接',
  unassigned: '未接，指定窗号与源号',
  unknownFeed: '目录里没有这一路，请核对源号',
  noFrames: '桥在线但没有收到画面，正在自动重连',
  noFirstFrame: '首帧还没有到，正在自动重试',
  bridgeLost: (name: string, howLong: string) => `${name}断 ${howLong}，恢复后自动接回`,
  starting: '源正在启动',
  lost: '源已中断，恢复后自动接回',
  camera: {
    denied: '没有摄像头权限，请在系统设置里允许指挥台使用摄像头',
    missing: '本机没有摄像头，请接好后重试',
    busy: '摄像头被别的程序占用，请关闭那个程序后重试',
    other: (why: string) => `摄像头打不开：${why}`,
    ended: '摄像头被拔出或停用，上传已停',
    codec: '这座桥不收视频，请联系管理员检查桥的编码设置',
  },
}
