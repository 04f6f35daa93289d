import { answerOnce } from './ask-process.ts'

/** Does as it is told: answers, fails, dies or never ends. */
answerOnce<{ act: string; numbers: Map<string, bigint> }, Map<string, bigint>, number>(
  async ({ act, numbers }, tell) => {
    tell(numbers.size)
    if (act === 'fail') throw new Error('said no')
    if (act === 'die') process.kill(process.pid, 'SIGKILL')
    if (act === 'hang') await new Promise((resolve) => setTimeout(resolve, 600_000))
    return new Map([...numbers].map(([name, number]) => [name, number * 2n]))
  },
)
