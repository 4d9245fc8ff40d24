import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CopyableCommand } from './CopyableCommand';

const command = 'vault kv get -mount=secret acme/user-service/dev/config';

describe('CopyableCommand', () => {
  it('copies by keyboard and says so', async () => {
    const user = userEvent.setup();
    renderInTestApp(<CopyableCommand command={command} label="path of dev" />);

    expect(await screen.findByText(command)).toBeInTheDocument();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.tab();
    expect(
      screen.getByRole('button', { name: 'Copy path of dev' }),
    ).toHaveFocus();
    await user.keyboard('{Enter}');

    expect(writeText).toHaveBeenCalledWith(command);
    expect(await screen.findByText('Copied')).toHaveAttribute('role', 'status');
  });

  it('selects the text where the browser does not allow copying', async () => {
    const user = userEvent.setup();
    renderInTestApp(<CopyableCommand command={command} />);
    await screen.findByText(command);
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'));

    await user.click(screen.getByRole('button', { name: 'Copy command' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The text is selected',
    );
    expect(window.getSelection()?.toString()).toBe(command);
  });
});
