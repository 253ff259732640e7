/** What a person can do about a failure of disk or database, in Chinese. Words that are Chinese already stay. */
export function failureWords(error: unknown, dir: string): string {
  const { code = '', message } = error as { code?: string; message: string }
  if (/\p{Script=Han}/u.test(message)) return message
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return `磁盘已满，请清理 ${dir} 所在的磁盘后再试`
  if (['EACCES', 'EPERM', 'EROFS', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'].includes(code)) {
    return `文件夹 ${dir} 不能读写，请检查它的权限或换一个文件夹`
  }
  if (['ENOTDIR', 'EEXIST'].includes(code)) return `${dir} 不是文件夹，请换一个文件夹`
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return `${dir} 里的记录文件已损坏，请恢复备份后再启动`
  }
  if (code.startsWith('SQLITE_BUSY')) return `${dir} 里的记录正被另一个程序占用，请先停掉它`
  if (code.startsWith('SQLITE_IOERR')) return `读写 ${dir} 所在的磁盘时出错，请检查磁盘`
  return `出现意外，请联系开发人员：${message}`
}
