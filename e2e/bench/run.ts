import { benchFlood } from './flood'
import { benchFold } from './fold'
import { benchRedact } from './redact'
import { benchSteady } from './steady'
import { benchTravel } from './travel'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

for (const line of benchFold()) say(line)
for (const line of benchRedact()) say(line)
await benchFlood(say)
await benchSteady(say)
await benchTravel(say)
