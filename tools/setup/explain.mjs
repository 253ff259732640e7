const reasons = [
  [/ENOSPC|No space left/i, '磁盘已满：请至少腾出 3 GB 再试。'],
  [
    /EROFS|Read-only file system|ENOENT.*mkdir/i,
    '文件夹写不进去：请把项目放到可写的位置，或用 XDG_CACHE_HOME 指定可写的缓存文件夹。',
  ],
  [
    /EACCES|EPERM|Permission denied|are you root/i,
    '没有写入权限：请检查项目文件夹和缓存文件夹的所有者，再试一次。',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|fetch failed|TimeoutError|Temporary failure|Could not resolve|Unable to fetch/i,
    '连不上网络：请接通网络，或把软件源改成内网镜像，再试一次。',
  ],
  [/dpkg was interrupted/i, '上次安装系统软件被打断：请管理员执行 dpkg --configure -a，再试一次。'],
  [/Could not get lock|Unable to acquire the dpkg/i, '另一个安装程序正在运行：请等它结束，再试一次。'],
  [
    /Unable to locate package|has no installation candidate/i,
    '系统软件源里没有这个软件：请管理员检查软件源。',
  ],
]

/**
 * Says in one Chinese sentence what to do about a failure, or null when it is none of the known ones.
 *
 * @param {string} said the words of an error or the output of a program
 * @returns {string | null}
 */
export function explain(said) {
  const known = reasons.find(([pattern]) => pattern.test(said))
  return known ? known[1] : null
}
