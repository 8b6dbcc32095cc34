"""What the law asks, said to the body it asks it of. Elsewhere the same is said to the team."""

from collections.abc import Mapping
from types import MappingProxyType

CLOCKS: Mapping[str, str] = MappingProxyType(
    {
        "crtc.k1": "Days on which you take requests",
        "crtc.k2": "Last day to decide, and to tell them",
        "crtc.k3": "Last day to say when you expect to decide",
        "crtc.k4": "Last day to tell them what you decided",
        "crtc.k5": "Between your yes and the start of the procurement",
    }
)
"""Each clock by its key."""

PUBLISHED: Mapping[str, str] = MappingProxyType(
    {
        "windows": "The dates on which you take requests, if you set any",
        "decision-time": "The most time you take to decide",
        "gap": "The least and the most time between a yes and the start of the procurement",
        "expected-decision": "When you expect to decide",
        "decision": "What you decided, with your reasons if you changed the request or said no",
        "staff-plan": "That you mean to consider a body that two or more named staff propose, if "
        "you choose to",
    }
)
"""Each thing to publish or tell, by its key."""

STAGES: Mapping[str, str] = MappingProxyType(
    {
        "deciding": "While you decide",
        "yes": "If you say yes",
        "procurement": "In the procurement",
        "change": "If you want it changed",
        "no": "If you say no",
        "withdrawal": "If they pull out",
    }
)
"""Each stage, in order."""

STEPS: Mapping[str, str] = MappingProxyType(
    {
        "well-being": "Ask if a yes would be good for the life, the economy or the environment of "
        "your area. Write down what you found.",
        "guidance": "Have regard to the guidance of the Secretary of State. We have not read it.",
        "silence": "Do not let the time run out. No answer in time is not a yes, and it is not a "
        "lawful no.",
        "procurement": "Run a procurement exercise for the service. They may bid, and so may "
        "others.",
        "fit": "Make it suit the value and the nature of the contract.",
        "gap": "Start it after the least time and within the most time that you have published.",
        "well-being-again": "Look once more at the good of the area, as far as the law on buying "
        "allows.",
        "social-value": "Before a larger one, think how the contract could make the area better "
        "off.",
        "change": "You may change it only if you could not say yes to it as it is, and they agree.",
        "change-reasons": "Tell them why you change it.",
        "change-refused": "If they do not agree, you may still run the procurement.",
        "no-grounds": "Say no only on one or more of the ten grounds.",
        "no-reasons": "Tell them why.",
        "no-published": "Publish what you told them.",
        "look-again": "This part of the Act has no appeal. They may complain or go to court. We "
        "could not check how, so ask your lawyer.",
        "withdraw": "They may withdraw at any time, before or after you decide.",
        "withdraw-goes-on": "If they do, you may still run the procurement.",
    }
)
"""What follows, by its key. What is for the team alone to do is left out."""
