import { accept, type By, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { CHOICE, type Profile, type ProfileCommand, type ProfileFact, profileRef } from './profile.ts'
import { builtInProfile } from './profiles.ts'
import { stepsFault } from './step.ts'

/** Who says by which deadlines the district reports; own rule. */
function mayEditProfiles({ person, post }: By): boolean {
  return person !== null && ['leader', 'chief', 'commander', 'system-admin'].includes(post ?? '')
}

/** Saving, choosing and retiring sets of deadlines. */
export function decideProfile(
  state: Profile,
  command: ProfileCommand,
  { id, by, see }: Circumstances,
): Decision<ProfileFact> {
  if (!mayEditProfiles(by)) return reject('时限规则由带班领导、值班长或系统管理员修改，请由其登录')
  if ((command.type === 'profile.choose') !== (id === CHOICE)) {
    return reject('选用的规则要写在本区的选择里，请从时限规则页办理')
  }
  switch (command.type) {
    case 'profile.save': {
      if (command.data.over !== state.version) return reject('这套规则刚被别的席位改过，请看过再保存')
      const fault = stepsFault(command.data.steps)
      return fault === null ? accept({ type: 'profile.saved', data: command.data }) : reject(fault)
    }
    case 'profile.choose': {
      const { profile } = command.data
      const known = see(profileRef, profile)
      if (known.version === 0 && builtInProfile(profile) === undefined) {
        return reject('没有这套时限规则，请先保存再选用')
      }
      if (known.retired) return reject('这套时限规则已停用，请另选一套')
      if (state.chosen === profile) return reject('本区已选用这套规则，不必再选')
      return accept({ type: 'profile.chosen', data: command.data })
    }
    case 'profile.retire':
      if (state.retired) return reject('这套规则已经停用')
      if (state.version === 0 && builtInProfile(id) === undefined) return reject('没有这套时限规则')
      if (see(profileRef, CHOICE).chosen === id) return reject('本区正选用这套规则，请先另选一套再停用')
      return accept({ type: 'profile.retired', data: command.data })
    default:
      return unreachable(command)
  }
}
