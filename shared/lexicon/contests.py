"""Verbs for getting the better of somebody, or their place: of "X beat Y to become president" the office is X's."""

from shared.lexicon.listing import words_of

BEATING = words_of(
    """
    beat beats beaten beating bested defeat defeats defeated defeating oust ousts ousted ousting unseat unseats
    unseated unseating trounce trounced trounces trouncing thrashed crushed routed edged edging pipped outpolled
    outlasted overcame overcomes overcoming overtook overhauled upset upsets upsetting stunned stuns toppled topples
    toppling dethroned vanquished dislodged displaced demolished eliminated succeed succeeds succeeded succeeding
    replace replaces replaced replacing follows followed following challenged outmanoeuvred outmaneuvered
    """
)
BEATING_WITH = {
    "off": words_of("saw see sees seen seeing fought held fended"),
    "out": words_of("edged edging knocked voted pushed forced"),
    "aside": words_of("swept brushed pushed cast"),
}
"""What makes such a verb of another one when it stands behind it."""
