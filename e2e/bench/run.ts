import { benchFold } from './fold'

for (const line of benchFold()) process.stdout.write(`${line}\n`)
