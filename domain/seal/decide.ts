import { accept, type Circumstances, type Decision, reject } from '../model.ts'
import type { Seal, SealCommand, SealFact } from './seal.ts'
import { sealedStreamOf } from './stream.ts'

const mayDestroy: readonly (string | null)[] = ['leader', 'chief', 'security-admin']

/**
 * Personal data gathered for an emergency is destroyed when it has served (突发事件应对法 第八十五条; 个人信息保护法 第四十七条),
 * on the word of the leader or chief on duty or of the security administrator. It cannot be taken back.
 */
export function decideSeal(state: Seal, command: SealCommand, { id, by }: Circumstances): Decision<SealFact> {
  if (sealedStreamOf(`seal/${id}`) === null)
    return reject('没有指明要销毁哪条记录的个人信息，请从该记录打开后再办理')
  if (!mayDestroy.includes(by.post))
    return reject('销毁个人信息须由带班领导、值班长或安全管理员办理，请换人办理')
  if (state.status === 'destroyed') return reject('这条记录的个人信息已经销毁，不用再办')
  return accept({ type: 'seal.destroyed', data: { why: command.data.why } })
}
