import { processIo } from './io'
import { run } from './main'

process.exitCode = await run(process.argv.slice(2), processIo())
