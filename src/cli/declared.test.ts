import { Command } from 'commander'
import { expect, it } from 'vitest'
import { commands as declared } from '../access/policy-commands.ts'
import { wordsOf } from '../platform/i18n.ts'
import { cliContext } from './context.ts'
import { commands } from './index.ts'

it('every command is declared with what it counts as, and no other', () => {
  const program = new Command('semesta')
  const context = cliContext('id', wordsOf('id'))
  for (const { register } of commands) register(program, context)
  const named = (command: Command, path: string): string[] =>
    command.commands.length === 0
      ? [path]
      : command.commands.flatMap((sub) => named(sub, `${path} ${sub.name()}`))
  const there = program.commands.flatMap((command) => named(command, command.name()))
  expect(there.length).toBeGreaterThan(20)
  expect(there.sort()).toEqual(Object.keys(declared).sort())
})
