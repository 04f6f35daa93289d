import { expect, it } from 'vitest'
import { askProcess } from './ask-process.ts'

const file = new URL('./ask-process.victim.ts', import.meta.url)
const task = (act: string) => ({ act, numbers: new Map([['a', 2n ** 70n]]) })

it('answers with what it was told on the way, amounts of any size whole', async () => {
  const told: number[] = []
  const answer = await askProcess<unknown, Map<string, bigint>, number>(file, task('answer'), {
    onTold: (number) => told.push(number),
  })
  expect([answer, told]).toEqual([new Map([['a', 2n ** 71n]]), [1]])
})

it('that fails, dies or is called off is a fault of the task alone', async () => {
  await expect(askProcess(file, task('fail'))).rejects.toThrow('said no')
  await expect(askProcess(file, task('die'))).rejects.toThrow(/without an answer \((SIGKILL|\d+)\)/)
  const off = new AbortController()
  const asked = askProcess<unknown, never, number>(file, task('hang'), {
    signal: off.signal,
    onTold: () => off.abort(new Error('called off')),
  })
  await expect(asked).rejects.toThrow('called off')
  await expect(askProcess(file, task('answer'), { signal: off.signal })).rejects.toThrow('called off')
})
