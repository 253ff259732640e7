/** What a person may do about an error of the disk or the database, in Chinese. */
export function wordsOfError(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return '本机磁盘已满，没有保存，请清理磁盘空间后再试'
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return '本机数据目录不可写，没有保存，请检查目录权限后再试'
  }
  if (code.startsWith('SQLITE_CANTOPEN')) return '打不开本机数据文件，请检查数据目录是否存在、可写'
  if (isCorrupt(error)) return '本机数据文件已损坏，请重新启动指挥台，程序会自动抢救未发送的内容'
  if (code.startsWith('SQLITE_IOERR')) return '本机磁盘读写出错，没有保存，请检查磁盘后再试'
  if (code.startsWith('SQLITE_BUSY')) return '本机数据正被另一个程序占用，请关闭它后再试'
  if (error instanceof Error && /[一-龥]/.test(error.message)) return error.message
  return '本机保存时出错，没有保存，请重试；仍不行请重新启动指挥台'
}

/** True where the file itself is no longer a sound database. */
export function isCorrupt(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
}
