import { runApp } from './start/run-app'

await runApp(process.argv.slice(2))
