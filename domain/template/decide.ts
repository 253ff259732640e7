import { accept, type Circumstances, type Decision, reject, unreachable } from '../model.ts'
import { builtinTemplates } from './builtin.ts'
import type { Template, TemplateCommand, TemplateFact } from './template.ts'

/** Whoever has not seen the newest version writes over nothing: he is told to look first. */
export function decideTemplate(
  state: Template,
  command: TemplateCommand,
  { id }: Circumstances,
): Decision<TemplateFact> {
  const isKnown = state.version > 0 || builtinTemplates.some(({ key }) => key === id)
  switch (command.type) {
    case 'template.save': {
      const { base, items } = command.data
      if (base !== state.version) return reject('模板已经有新的一版，请看过新版再改')
      if (new Set(items.map(({ key }) => key)).size < items.length)
        return reject('有两项用了同一个代号，请改开')
      return accept({ type: 'template.saved', data: { ...command.data, version: state.version + 1 } })
    }
    case 'template.retire':
      if (!isKnown) return reject('没有这个模板，请先保存')
      if (state.isRetired) return reject('模板已经停用，不必再停用')
      return accept({ type: 'template.retired', data: command.data })
    case 'template.restore':
      if (!state.isRetired) return reject('模板正在使用，不必恢复')
      return accept({ type: 'template.restored', data: command.data })
    default:
      return unreachable(command)
  }
}
