/** Linking any two files of people: a profile, found or given, and the engine. Pure: tables in, pairs out. */
export { checkProfile, type ProfileFault } from './check-profile.ts'
export { type Inferred, inferProfile } from './infer/infer-profile.ts'
export { type FileLinks, linkTables } from './link-tables.ts'
export { type FileModel, fileModelSchema } from './model.ts'
export { type Profile, profileSchema } from './profile.ts'
export type { FileReport } from './report.ts'
export { type Column, cellText, type Table } from './table.ts'
