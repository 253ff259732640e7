import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { CENTRE, type Credential, type CredentialCommand, type CredentialFact } from './credential.ts'

/** Only the centre says which key is whose: a seat that could would sign for anybody. */
export function decideCredential(
  state: Credential,
  command: CredentialCommand,
  { by }: Circumstances,
): Decision<CredentialFact> {
  if (by.seat !== CENTRE) return reject('人员密钥只由中心在登录时登记，请在席位上登录')
  switch (command.type) {
    case 'credential.key': {
      const { data } = command
      const known = state.keys.some((one) => one.key === data.key && one.until === null)
      return accept(known ? [] : [{ type: 'credential.keyed', data }])
    }
    case 'credential.revoke': {
      const good = state.keys.some((one) => one.until === null)
      return accept(good ? [{ type: 'credential.revoked', data: command.data }] : [])
    }
    default:
      return unreachable(command)
  }
}
