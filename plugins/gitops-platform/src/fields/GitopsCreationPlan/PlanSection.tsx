import { Flex, Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';

/** A part of the plan with its heading. */
export function PlanSection(props: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Flex direction="column" gap="1">
        <Text as="p" id={id} variant="body-medium" weight="bold">
          {props.title}
        </Text>
        {props.children}
      </Flex>
    </section>
  );
}
