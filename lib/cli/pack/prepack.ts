import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from '@/lib/cli/start/build'
import { bundle } from './bundle'

const root = fileURLToPath(new URL('../../..', import.meta.url))

// Run by npm before it packs: the app as it is built, and the command line in one file.
await buildIfNeeded(root, (line) => void process.stderr.write(`${line}\n`))
await bundle(root)
