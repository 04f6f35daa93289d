export { makeDataDir, readPlace } from './place.ts'
export { type EmbeddedServer, startEmbedded } from './server.ts'
