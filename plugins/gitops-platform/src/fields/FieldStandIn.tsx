import { Flex, Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';

/**
 * A field that cannot be filled in yet: its label, and in place of the input
 * what is being waited for.
 */
export function FieldStandIn(props: { label: string; children: ReactNode }) {
  const labelId = useId();
  return (
    <Flex role="group" aria-labelledby={labelId} direction="column" gap="2">
      <Text id={labelId} weight="bold">
        {props.label}
      </Text>
      {props.children}
    </Flex>
  );
}
