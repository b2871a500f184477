import type { AskBodyProps } from './ask-body-props'
import { FormAsk } from './form-ask'
import type { AskShape } from './read-ask'
import { RootsAsk } from './roots-ask'
import { SamplingAsk } from './sampling-ask'
import { UrlAsk } from './url-ask'

type FormShape = Exclude<AskShape, { kind: 'unusable' }>

type Props = Pick<AskBodyProps<'form'>, 'ask' | 'onAnswer'> & { readonly shape: FormShape }

/** The form that fits an ask. */
export const AskBody = ({ shape, ...rest }: Props) => {
  switch (shape.kind) {
    case 'form':
      return <FormAsk shape={shape} {...rest} />
    case 'url':
      return <UrlAsk shape={shape} {...rest} />
    case 'sampling':
      return <SamplingAsk shape={shape} {...rest} />
    case 'roots':
      return <RootsAsk shape={shape} {...rest} />
  }
}
