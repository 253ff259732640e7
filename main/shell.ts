import type { WebContents } from 'electron'
import { unreachable } from '../domain/model.ts'
import type { Engine } from '../engine/api.ts'
import { wordsOf } from '../engine/words-of.ts'
import type {
  FilesRequest,
  PaperRequest,
  PeopleRequest,
  ShellRequest,
  TablesRequest,
  Who,
} from '../protocol/desk.ts'
import type { Windows } from './windows.ts'

export interface ShellParts {
  readonly windows: Windows
  readonly engine: () => Engine | null
  readonly who: (contents: WebContents) => Promise<Who>
  readonly begin: (choice: Extract<ShellRequest, { type: 'begin' }>['choice']) => Promise<void>
  readonly people: (request: PeopleRequest) => Promise<unknown>
  readonly files: (request: FilesRequest, contents: WebContents) => Promise<unknown>
  readonly tables: (request: TablesRequest, contents: WebContents) => Promise<unknown>
  readonly paper: (request: PaperRequest, contents: WebContents) => Promise<unknown>
  /** Opens a plan written in Word. */
  readonly plan: (contents: WebContents) => Promise<unknown>
  readonly samples: () => Promise<unknown>
}

const DONE = { ok: true } as const
const failed = (words: string) => ({ ok: false, words }) as const

/** Windows, files and this machine: everything a page cannot do itself. */
export function createShell(parts: ShellParts) {
  const { windows, engine, who, begin, people, files, tables, paper, plan, samples } = parts
  return async function shell(request: ShellRequest, contents: WebContents): Promise<unknown> {
    switch (request.type) {
      case 'who':
        return await who(contents)
      case 'draft':
        await engine()?.draft(request.key, request.text)
        return DONE
      case 'drafts':
        return (await engine()?.drafts()) ?? {}
      case 'displays':
        return windows.displays()
      case 'reloadWall':
        return windows.reloadWall(request.display)
          ? DONE
          : failed(`没有第 ${request.display} 块屏，请核对接线`)
      case 'dismiss':
        await engine()?.dismiss(request.command)
        return DONE
      case 'begin':
        try {
          await begin(request.choice)
          return DONE
        } catch (cause) {
          return failed(wordsOf(cause, '没有成功，请核对后重试'))
        }
      case 'signIn':
      case 'signOut':
      case 'actAs':
      case 'lock':
      case 'presence':
      case 'unlock':
      case 'changeSecret':
      case 'personCode':
      case 'sign':
        return await people(request)
      case 'attach':
      case 'keep':
      case 'files':
      case 'thumbnail':
      case 'openFile':
        return await files(request, contents)
      case 'openTable':
      case 'saveTable':
      case 'saveText':
        return await tables(request, contents)
      case 'openPlan':
        return await plan(contents)
      case 'samplePlans':
        return await samples()
      case 'print':
      case 'savePdf':
      case 'saveDocx':
      case 'paper':
      case 'paperReady':
        return await paper(request, contents)
      default:
        return unreachable(request)
    }
  }
}
