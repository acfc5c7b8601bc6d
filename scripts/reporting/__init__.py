"""What a host of repositories is told: lines of a change that are wrong, one comment, one report.

In: problems, a report in Markdown. Out: annotations, a comment or an issue that is edited in place.
What talks to the host runs with a bare Python, so that nothing is installed beside its token.
"""
