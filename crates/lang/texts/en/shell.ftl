# The shell of every page and the parts that all pages share.

## Rooms

room-desk = Desk
room-automations = Automations
room-voice = Voice
room-learn = Learn
room-register = Register
room-questions = Questions
room-appeals = Appeals
room-record = Record
room-settings = Settings
room-me = My page

## Shell

shell-skip = Skip to the content
shell-rooms = Rooms
shell-more = More
shell-notices = { $count ->
    [0] No new notices
    [one] { $count } new notice
   *[other] { $count } new notices
}
shell-sign-out = Sign out
shell-language = Language
shell-theme = Colours
shell-theme-system = Automatic
shell-theme-light = Light
shell-theme-dark = Dark
shell-ai-marked = Text written by AI always carries this mark and the word AI.
shell-demo = Demo.
shell-demo-explain = Everything here is made up. Look around as anyone you like.
shell-demo-person = You are now
shell-demo-switch = Switch

## Parts

part-optional = (optional)
part-errors = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
}
part-notice-info = Good to know
part-notice-good = Done
part-notice-warn = Please note
part-reason = Why this is with you
part-meter = { $have } of { $need }
part-pager = Pages of this list
part-previous = Previous
part-next = Next
part-why = Why?
part-curve-description = A falling line: the higher the target, the fewer cases proceed without a person. The band around it is the uncertainty. The upright line marks where it stands now.
part-curve-caption = Share that proceeds without a person, per target
part-curve-target = target (right at least)
part-curve-share = share that proceeds
part-curve-low = share, from
part-curve-high = share, to
part-curve-band = where the share may lie
part-curve-here = now: { $share } proceeds
