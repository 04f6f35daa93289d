import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { type PasswordFault, passwordFault } from './password-rules.ts'

/** Guesses that whoever has the lists makes in an afternoon, held back as they are here or not. */
const fewestGuesses = 1e8
/** Longer ones are judged by their beginning: what is long and easily guessed begins so. */
const judged = 100

let estimator: Promise<ZxcvbnFactory> | undefined

/** Fetched when first asked for: 50,000 passwords that leaked most, and 35,000 Indonesian words and names. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-id'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...indonesian.dictionary },
    graphs: common.adjacencyGraphs,
  })
}

/** Why a password will not do, by the rules the screen knows and then by the lists, which only the server has. */
export async function findPasswordFault(
  password: string,
  username: string,
): Promise<PasswordFault | undefined> {
  const fault = passwordFault(password, username)
  if (fault) return fault
  estimator ??= load()
  const { guesses } = (await estimator).check(password.slice(0, judged), [username])
  return guesses < fewestGuesses ? 'password-common' : undefined
}
