import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { writtenTypes } from '../report/words.ts'
import { calendarDay } from '../time.ts'
import { type DocumentType, documentTypeText } from './document.ts'
import type { DocumentCommand, DocumentFact, Issued } from './issued.ts'

/** Posts that sign off what leaves the duty room; registers are signed by whoever keeps them. */
const SIGNERS = ['leader', 'chief', 'commander']
const isReport = (type: DocumentType) => writtenTypes.some((written) => written === type)
const goesOut = (type: DocumentType) => type === 'flash' || type === 'daily'

/**
 * Issue, then perhaps void. What goes out (快报, 日报) is signed off by a leader or the chief of the shift (值班快报 names
 * 编辑 and 审核; 信息专报 names 签发人).
 */
export function decideDocument(
  state: Issued,
  command: DocumentCommand,
  { at, by }: Circumstances,
): Decision<DocumentFact> {
  switch (command.type) {
    case 'document.issue': {
      if (state.status !== 'none') return reject('这份文书已经签发过，请另行签发')
      if (by.person === null) return reject('请先登录再签发')
      const { type, signer } = command.data
      if (isReport(type)) return reject('事件报告在事件的报送里送审、签发')
      if (signer !== by.person) return reject('签发人只能是本人，请由签发人登录后签发')
      if (goesOut(type) && !SIGNERS.includes(by.post ?? '')) {
        return reject(`${documentTypeText[type]}由带班领导或值班长签发，请由其登录后签发`)
      }
      return accept(
        { type: 'document.issued', data: command.data },
        { number: `${type}/${calendarDay(at).slice(0, 4)}` },
      )
    }
    case 'document.void':
      if (state.status === 'none') return reject('没有这份文书')
      if (state.status === 'void') return reject('这份文书已经作废')
      if (by.person === null) return reject('请先登录再作废')
      if (goesOut(state.type) && !SIGNERS.includes(by.post ?? '')) {
        return reject(`${documentTypeText[state.type]}由带班领导或值班长作废，请由其登录后作废`)
      }
      return accept({ type: 'document.voided', data: command.data })
    default:
      return unreachable(command)
  }
}
