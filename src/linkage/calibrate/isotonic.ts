/** One decision: how strong the evidence was, and what came out. */
export interface Outcome {
  /** Strength of the evidence on any scale that grows with it, such as bits. */
  x: number
  /** 1 when it was so, 0 when not. */
  y: number
}

/** A stretch of evidence within which the share does not rise. */
export interface Block {
  /** Weakest and strongest evidence seen in it. */
  from: number
  to: number
  trials: number
  hits: number
}

/**
 * The shares closest to the outcomes (least squares) among all that never fall while the evidence grows, by pooling
 * adjacent violators: blocks from weak to strong evidence, `hits / trials` rising strictly. Equal evidence is one block.
 */
export function isotonic(outcomes: readonly Outcome[]): Block[] {
  const blocks: Block[] = []
  for (const { x, y } of [...outcomes].sort((a, b) => a.x - b.x)) {
    const last = blocks.at(-1)
    if (last && last.to === x) {
      last.trials += 1
      last.hits += y
    } else blocks.push({ from: x, to: x, trials: 1, hits: y })
  }
  const pooled: Block[] = []
  for (const block of blocks) {
    let now = block
    for (let last = pooled.at(-1); last && share(last) >= share(now); last = pooled.at(-1)) {
      pooled.pop()
      now = {
        from: last.from,
        to: now.to,
        trials: last.trials + now.trials,
        hits: last.hits + now.hits,
      }
    }
    pooled.push(now)
  }
  return pooled
}

const share = ({ hits, trials }: Block) => hits / trials
