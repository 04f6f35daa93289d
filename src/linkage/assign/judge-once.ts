import type { Doubt } from './doubt.ts'

/** Patterns repeat: each is judged once for trusted and once for other NIK. */
export function judgeOnce(judge: (pattern: number, bothTrusted: boolean) => Doubt) {
  const known = new Map<number, Doubt>()
  return (pattern: number, bothTrusted: boolean): Doubt => {
    const key = pattern * 2 + (bothTrusted ? 1 : 0)
    let doubt = known.get(key)
    if (doubt === undefined) {
      doubt = judge(pattern, bothTrusted)
      known.set(key, doubt)
    }
    return doubt
  }
}
