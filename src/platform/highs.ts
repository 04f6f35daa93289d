import highsModule, { type Highs } from 'highs'

const load = highsModule as unknown as typeof highsModule.default // its types tell of `require`; an import gives the loader itself

/** The solver; each asker gets one of its own. */
export const openSolver = (): Promise<Highs> => load()
