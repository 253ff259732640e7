import { app, BrowserWindow, dialog, type WebContents } from 'electron'

/** Where to save, or null when the person thought better of it. A title becomes a name every system takes. */
export async function chooseFile(
  contents: WebContents,
  title: string,
  ending: string,
  kind: string,
): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) return null
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${app.getPath('documents')}/${fileName(title)}.${ending}`,
    filters: [{ name: kind, extensions: [ending] }],
  })
  if (canceled || filePath === '') return null
  return filePath.toLowerCase().endsWith(`.${ending}`) ? filePath : `${filePath}.${ending}`
}

/** Without what Windows and Unix forbid in names, and never empty. */
export function fileName(title: string): string {
  const kept = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/[. ]+$/, '')
    .trim()
  return kept === '' ? '文书' : kept
}
