import type { Doubt } from './doubt.ts'

/** Patterns repeat: each is judged once for trusted and once for other NIK. Patterns are small whole numbers. */
export function judgeOnce(judge: (pattern: number, bothTrusted: boolean) => Doubt) {
  const known = new Array<Doubt | undefined>(1 << 16)
  return (pattern: number, bothTrusted: boolean): Doubt => {
    const key = pattern * 2 + (bothTrusted ? 1 : 0)
    let doubt = known[key]
    if (doubt === undefined) {
      doubt = judge(pattern, bothTrusted)
      known[key] = doubt
    }
    return doubt
  }
}
