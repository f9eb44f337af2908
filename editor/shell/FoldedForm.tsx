import type { ComponentProps } from 'react';
import { ActForm } from './ActForm.tsx';
import { Fold, type Titled } from './Fold.tsx';

type Props = Titled & ComponentProps<typeof ActForm>;

/** A form behind its title. It folds up again when its act is done, and the title has the focus. */
export const FoldedForm = ({ title, of, group, isOpen, after, ...form }: Props) => (
  <Fold {...{ title, of, group, isOpen }}>
    {(shut) => (
      <ActForm
        {...form}
        after={() => {
          shut();
          after?.();
        }}
      />
    )}
  </Fold>
);
