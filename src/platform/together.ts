/**
 * Asks for many at once: what comes while the last asking is under way goes in one after it, and each waits for its own.
 * An answer is never older than its question; whoever comes alone waits for nobody. `ask` answers in the order asked.
 */
export function together<Item, Answer>(
  ask: (items: Item[]) => Promise<readonly Answer[]>,
  most = 200,
): (item: Item) => Promise<Answer> {
  interface Waiting {
    item: Item
    done(answer: Answer): void
    failed(error: unknown): void
  }
  let waiting: Waiting[] = []
  let asking = false

  async function askAll() {
    asking = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        const answers = await ask(batch.map(({ item }) => item))
        for (const [i, { done }] of batch.entries()) done(answers[i]!)
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    asking = false
  }
  return (item) =>
    new Promise<Answer>((done, failed) => {
      waiting.push({ item, done, failed })
      if (!asking) void askAll()
    })
}
