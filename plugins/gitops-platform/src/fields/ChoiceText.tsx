import { Flex, Text } from '@backstage/ui';

/** A choice with what distinguishes it from the others, below each other. */
export function ChoiceText(props: { title: string; detail?: string }) {
  return (
    <Flex direction="column" gap="0.5">
      <Text>{props.title}</Text>
      {props.detail && (
        <Text variant="body-small" color="secondary">
          {props.detail}
        </Text>
      )}
    </Flex>
  );
}
