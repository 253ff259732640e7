/** Takes a refused command off the screen; its reason was read. */
export function dismiss(command: string): void {
  void window.desk.shell({ type: 'dismiss', command })
}
