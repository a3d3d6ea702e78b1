import type { ReviewId } from "@circle/review/ids";
import { useState } from "react";
import type { InvitationAnswer, ReviewPerson } from "@circle/review/commands";
import type { Failure } from "../syncing/command-outcome.ts";
import { inviteAgain } from "./people-commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Notice } from "../look/Notice.tsx";
import { words } from "../words/all-words.ts";
import type { Invitee } from "./slips.ts";

/** New codes for everybody who has not joined, to print them all at once. Asked about first: the codes they have die. */
export function CodesForAll({
  review,
  members,
  areOthers,
  onInvited,
  onDone,
}: {
  readonly review: ReviewId;
  readonly members: readonly ReviewPerson[];
  /** Besides those whose new codes stand on the page. */
  readonly areOthers: boolean;
  readonly onInvited: (who: Invitee, invited: InvitationAnswer) => void;
  readonly onDone: () => Promise<void>;
}) {
  const [asked, setAsked] = useState<readonly ReviewPerson[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const say = words().coordinating;

  async function make() {
    const made = await madeFor(asked ?? []);
    setFailure(made);
    if (made === null) setAsked(null);
    await onDone();
  }

  /** One after another, the last first, since the newest stands on top. What was made before a failure can be handed over. */
  async function madeFor(all: readonly ReviewPerson[]): Promise<Failure | null> {
    for (const member of all.toReversed()) {
      const outcome = await inviteAgain(review, member.person);
      if (outcome.kind !== "invited") return outcome;
      onInvited(member, outcome);
    }
    return null;
  }

  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          setFailure(null);
          setAsked(members);
        }}
      >
        {areOthers ? say.codesForOthers(members.length) : say.codesForAll(members.length)}
      </button>
      {asked !== null && (
        <Dialog title={say.codesForAllTitle} onClose={() => setAsked(null)}>
          <p>{say.codesForAllWhy(asked.map(({ name }) => name))}</p>
          {failure !== null && (
            <Notice tone="warn" live>
              <p>{words().outcomes.failureSentence(failure.kind)}</p>
            </Notice>
          )}
          <div className="row">
            <ActionButton weight="main" act={make} busyWords={say.codesMaking}>
              {say.codesMake}
            </ActionButton>
            <button type="button" className="button" onClick={() => setAsked(null)}>
              {say.leaveIt}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
