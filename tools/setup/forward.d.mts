import type { ChildProcess } from 'node:child_process'

export declare function forward(child: ChildProcess): Promise<number>
