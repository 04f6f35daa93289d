import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import * as setup from './setup.ts'

export interface CommandFile {
  register(program: Command, context: CliContext): void
}

/** Every sub-command, in the order of `--help`: one file each, which only declares and calls into its subject. */
export const commands: CommandFile[] = [setup]
