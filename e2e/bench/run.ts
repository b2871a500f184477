import { benchFlood } from './flood'
import { benchFold } from './fold'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

for (const line of benchFold()) say(line)
await benchFlood(say)
