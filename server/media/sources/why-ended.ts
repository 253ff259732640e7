const REASONS: [RegExp, string][] = [
  [/No such file or directory/, '找不到片源文件'],
  [/Invalid data found|moov atom not found/, '片源文件损坏'],
  [/401 Unauthorized|403 Forbidden/, '摄像机不接受账号密码'],
  [/404 (Stream )?Not Found/, '摄像机没有这个通道'],
  [/Connection refused|No route to host|Network is unreachable/, '连不上摄像机'],
  [/Connection timed out|Operation timed out/, '摄像机没有回应'],
  [/ENOENT/, '找不到 ffmpeg'],
  [/bind failed|Address already in use/, '本机端口被占用'],
]

/**
 * The reason a sender ended, in Chinese, from its last words; `片源中断` when they say nothing we know. Never repeats the
 * words themselves: they may hold the camera's password.
 */
export function whyEnded(words: string): string {
  return REASONS.find(([pattern]) => pattern.test(words))?.[1] ?? '片源中断'
}
