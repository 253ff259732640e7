import type { Refusal } from '../../protocol/identity.ts'
import type { WireRequestOf } from '../../protocol/wire.ts'
import type { Ledger } from '../ledger/ledger.ts'

export type Standing =
  | { readonly ok: true; readonly from: number }
  | { readonly ok: false; readonly refusal: Refusal; readonly stopsJudging: boolean }

const fine = (from: number): Standing => ({ ok: true, from })
const alone = (refusal: Refusal): Standing => ({ ok: false, refusal, stopsJudging: false })

/**
 * Compares what an enrolled, proven seat says it has with the log.
 *
 * A seat that is ahead in the same epoch can only be so because this log lost its end: last night's backup was put
 * back. Going on would give the same seqs and numbers to other facts, so the centre stops judging for everybody until
 * a person decides. Only a seat that signed the challenge with its enrolled key gets here, so whoever stops a district
 * by lying is known by name. A seat whose history differs below the head proves nothing about the centre's log, it may
 * as well be the broken one: only that seat is refused. The same goes for a seat of an earlier epoch: a person has
 * already decided that its tail is orphaned.
 */
export async function standing(hello: WireRequestOf<'hello'>, ledger: Ledger): Promise<Standing> {
  const { logId, epoch } = ledger.meta()
  const { have } = hello
  if (hello.logId === null || have === null) return fine(0)
  if (hello.logId !== logId) {
    return alone({ code: 'world', words: '这个席位保存的是另一份记录，请核对中心地址' })
  }
  const isOlder = (hello.epoch ?? 0) < epoch
  const isAhead = have.seq > ledger.head().seq || (hello.epoch ?? 0) > epoch
  if (isAhead && !isOlder) {
    const words = `席位 ${hello.seat} 的记录比中心新，中心可能用旧备份恢复过；请找系统管理员核对，核对前中心不受理操作`
    return { ok: false, refusal: { code: 'seat-ahead', words }, stopsJudging: true }
  }
  if (!isAhead && (await ledger.hashAt(have.seq)) === have.hash) return fine(have.seq)
  return alone({
    code: 'history-differs',
    words: '本席位的记录与中心的记录不一致，请找系统管理员核对，本席位暂不连接中心',
  })
}
